import { id } from '@dutybook/modelling'
import { ChangesAnswer, EditionAnswer, ReleasesAnswer } from '../answers/release-answers.js'
import { ok, reading } from './reading-route.js'
import type { Route } from './route.js'

const edition = {
  name: 'edition',
  codec: id('EditionStep', { et: 'Väljaanne', en: 'Edition' }, '^[0-9a-z-]{1,80}[.][1-9][0-9]{0,2}$', 'contacts-2026-q1.1'),
}

const file = {
  name: 'file',
  codec: id(
    'ReleaseFileStep',
    { et: 'Väljaande fail', en: 'File of an edition' },
    '^[0-9a-z-]{1,80}[.][1-9][0-9]{0,2}[.][A-Za-z0-9]{1,60}[.](?:csv|et[.]json|en[.]json|md)$',
    'contacts-2026-q1.1.contactsByOutcome.csv',
  ),
}

/** The routes of what is out. */
export const releaseRoutes: readonly Route[] = [
  reading({
    path: '/v1/releases',
    operation: 'list-releases',
    tag: 'statistics',
    label: ReleasesAnswer.label,
    answers: [ok(ReleasesAnswer, 'Väljaanded', 'Editions')],
  }),
  reading({
    path: '/v1/releases/{edition}',
    operation: 'read-release',
    tag: 'statistics',
    label: EditionAnswer.label,
    id: edition,
    answers: [ok(EditionAnswer, 'Väljaanne', 'Edition')],
    problems: ['UNKNOWN_EDITION'],
  }),
  reading({
    path: '/v1/releases/{edition}/changes',
    operation: 'read-release-changes',
    tag: 'statistics',
    label: { et: 'Mis muutus eelmisest väljaandest', en: 'What changed since the edition before' },
    id: edition,
    answers: [ok(ChangesAnswer, 'Muutused', 'Changes')],
    problems: ['UNKNOWN_EDITION'],
  }),
  reading({
    path: '/v1/release-files/{file}',
    operation: 'read-release-file',
    tag: 'statistics',
    label: {
      et: 'Väljaande tabel CSV või JSON-stat failina, või koodiraamat',
      en: 'A table of an edition as CSV or JSON-stat, or the codebook',
    },
    id: file,
    answers: [{ status: 200, label: { et: 'Fail', en: 'File' }, media: ['text/csv', 'application/json', 'text/markdown'] }],
    problems: ['UNKNOWN_EDITION'],
  }),
]
