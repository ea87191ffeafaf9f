import { hotlineContact } from '../service/contact/decider.js'
import { people } from './people.js'
import { sample } from './sample.js'

const { adviser } = people

/** A client suspected of being exploited at work: first counselled, then the service was opened. */
export const contactOfClient = sample(hotlineContact, 'contact-cli001', [
  ['2026-06-05', adviser, { type: 'RecordHotlineContact', data: { party: 'client', purpose: 'suspectedLabour', outcome: 'counselled' } }],
  [
    '2026-06-08',
    adviser,
    {
      type: 'CorrectHotlineContact',
      data: { party: 'client', purpose: 'suspectedLabour', outcome: 'serviceOpened', episode: 'episode-conf01', cause: 'learntLater' },
    },
  ],
])
