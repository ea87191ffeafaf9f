import type { Actor } from '@dutybook/modelling'
import { actsOn, doneOn, type DatedAct } from '../act.js'
import { cast } from '../cast.js'
import { day } from '../days.js'

const conclusion = actsOn('feedbackConclusion')

const adopt = (
  id: string,
  on: string,
  by: Actor,
  data: { readonly statement: string; readonly initiative: string },
  refusedWith?: string,
) => doneOn(day(on), conclusion(id, by, { type: 'AdoptConclusion', data }, refusedWith))

const decline = (id: string, on: string, by: Actor, reason: string, refusedWith?: string) =>
  doneOn(day(on), conclusion(id, by, { type: 'DeclineConclusion', data: { reason } }, refusedWith))

const apply = (id: string, on: string, initiative: string, refusedWith?: string) =>
  doneOn(day(on), conclusion(id, cast.adviser, { type: 'ApplyServiceChange', data: { initiative } }, refusedWith))

const [videoLink, complaints, application] = ['ar-tolketeenus', 'ar-tagasiside', 'ar-rakendus']
const byVideo = { statement: 'Tõlk võetakse videosilla kaudu.', initiative: videoLink }
const inFiveLanguages = { statement: 'Igas majutuskohas on viies keeles teave kaebuste kohta.', initiative: complaints }
const ownApplication = { statement: 'Abi leitakse telefonist oma keeles.', initiative: application }

/** What followed from the findings: changes that were made, reasons why not, and two findings that waited too long. */
export const conclusions = (): readonly DatedAct[] => [
  adopt('tl-2025-1-t1', '2025-06-27', cast.manager, byVideo, 'CHANGE_UNKNOWN'),
  adopt('tl-2025-1-t1', '2025-07-10', cast.manager, byVideo),
  apply('tl-2025-1-t1', '2025-09-25', videoLink),
  decline('tl-2025-1-t2', '2025-08-05', cast.head, 'Majutuse turvalisus on järelevalvemenetluse asi.'),
  decline('tl-2025-1-t3', '2025-09-01', cast.head, 'Nõuandetelefoni muudatus alles algas; hinnatakse sügisel uuesti.'),
  adopt('tl-2025-2-t1', '2025-11-24', cast.manager, inFiveLanguages, 'SELF_APPROVAL'),
  adopt('tl-2025-2-t1', '2025-11-25', cast.head, inFiveLanguages),
  apply('tl-2025-2-t1', '2025-12-10', complaints, 'CHANGE_NOT_IMPLEMENTED'),
  apply('tl-2025-2-t1', '2026-01-26', complaints),
  adopt('tl-2025-2-t2', '2025-12-02', cast.head, ownApplication, 'CHANGE_REJECTED'),
  decline('tl-2025-2-t2', '2025-12-03', cast.head, 'Rakenduse tellimisest loobuti; vietnami keele tõlk on videosillaga olemas.'),
]
