import { given, type Plain, type Surroundings } from '@dutybook/modelling/testing'
import { estonia, people, plainConclusion, samples, tellsEachRefusal, until } from '../../testing.js'
import type { ConclusionCommand } from './commands.js'
import { feedbackConclusion } from './decider.js'
import type { ConclusionEvent } from './events.js'
import { conclusionRefusals } from './refusals.js'

const { springWave, waveOfFew, interpretersAtNight, initiativeReviewed, conclusionApplied, conclusionDeclined } = samples
const related = [springWave, waveOfFew, interpretersAtNight, initiativeReviewed]
const past = (events: readonly Plain<ConclusionEvent>[], around: Surroundings = {}) =>
  given(feedbackConclusion, events, { ...estonia, now: '2026-01-05T09:00:00.000Z', id: 'tl-2025-1-t1', related, ...around })
const on = (occurredOn: string) => ({ occurredOn })

type Of<Type> = Extract<Plain<ConclusionCommand>, { type: Type }>
const adopt = (data: Partial<Of<'AdoptConclusion'>['data']> = {}): Of<'AdoptConclusion'> => ({
  type: 'AdoptConclusion',
  data: { ...plainConclusion.data, ...data },
})
const decline = (reason: string): Of<'DeclineConclusion'> => ({ type: 'DeclineConclusion', data: { reason } })
const applyChange = (initiative: string): Of<'ApplyServiceChange'> => ({ type: 'ApplyServiceChange', data: { initiative } })
const adopted = until(conclusionApplied, 'ConclusionAdopted')
const rejected = {
  ...interpretersAtNight,
  events: [
    ...until(interpretersAtNight, 'DevelopmentInitiativeStarted'),
    { type: 'DevelopmentInitiativeDecided', data: { verdict: 'rejected', reason: 'Raha ei ole.', decidedOn: '2025-05-12' } },
  ],
}

const olderChange = {
  ...initiativeReviewed,
  events: initiativeReviewed.events.map((each) =>
    each.type === 'DevelopmentInitiativeImplemented' ? { ...each, data: { ...each.data, implementedOn: '2025-04-27' } } : each,
  ),
}

describe('a conclusion from feedback', () => {
  tellsEachRefusal(conclusionRefusals, {
    NOT_ANALYSED: { outcome: () => past([], { id: 'tl-2025-3-t1' }).when(adopt()), facts: { wave: 'tl-2025-3' } },
    NO_SUCH_FINDING: {
      outcome: () => past([], { id: 'tl-2025-1-t3' }).when(decline('Ei ole vaja.')),
      facts: { wave: 'tl-2025-1', finding: 't3' },
    },
    ALREADY_ADOPTED: { outcome: () => past(adopted).when(adopt({ statement: 'Tõlk peab vastama tunniga.' })) },
    ALREADY_DECLINED: { outcome: () => past(conclusionDeclined.events).when(adopt()) },
    CHANGE_UNKNOWN: {
      outcome: () => past([]).when(adopt({ initiative: 'ar-2025-9' })),
      facts: { initiative: 'ar-2025-9' },
      at: '/initiative',
    },
    CHANGE_REJECTED: {
      outcome: () => past([], { related: [springWave, rejected] }).when(adopt()),
      facts: { initiative: 'ar-2025-2' },
      at: '/initiative',
    },
    NOT_ADOPTED: { outcome: () => past([]).when(applyChange('ar-2025-2')) },
    DECLINED_BEFORE_ADOPTION: {
      outcome: () => past(adopted).when(decline('Raha ei ole.'), on('2025-05-19')),
      facts: { adoptedOn: '2025-05-20' },
    },
    CHANGE_NOT_IMPLEMENTED: {
      outcome: () => past(adopted).when(applyChange('ar-2025-2'), on('2025-07-31')),
      facts: { initiative: 'ar-2025-2' },
      at: '/initiative',
    },
    CHANGE_BEFORE_ANALYSIS: {
      outcome: () => past(adopted, { related: [springWave, olderChange] }).when(applyChange('ar-2025-1')),
      facts: { initiative: 'ar-2025-1', implementedOn: '2025-04-27' },
      at: '/initiative',
    },
    ALREADY_APPLIED: { outcome: () => past(conclusionApplied.events).when(decline('Raha ei ole.')) },
  })

  it('rests on an analysis that existed on its day, and leads to a change that was proposed by then', () => {
    past([]).when(adopt(), on('2025-04-27')).thenRefused('NOT_ANALYSED')
    past([]).when(decline('Ei ole vaja.'), on('2025-04-27')).thenRefused('NOT_ANALYSED')
    past([]).when(adopt(), on('2025-05-04')).thenRefused('CHANGE_UNKNOWN')
    past([])
      .when(adopt(), on('2025-05-05'))
      .then([{ type: 'ConclusionAdopted', data: { ...plainConclusion.data, adoptedOn: '2025-05-05' } }])
  })

  it('is adopted while its initiative waits for a decision, also where it was rejected later', () =>
    expect(past([], { related: [springWave, rejected] }).when(adopt(), on('2025-05-11')).decision._tag).toBe('Right'))

  it('is not decided by whoever analysed the feedback, whatever they act as', () => {
    const analystAsHead = { ...people.analyst, actingAs: 'headOfDivision' } as const
    for (const command of [adopt(), decline('Ei ole vaja.')])
      past([]).when(command, { actor: analystAsHead }).thenRefused('SELF_APPROVAL', { routedTo: 'headOfDepartment' })
    expect(past(adopted).when(applyChange('ar-2025-2'), { actor: analystAsHead }).decision._tag).toBe('Right')
  })

  it('is declined with a reason, also after it was adopted, as long as nothing was changed', () => {
    past([])
      .when(decline('Ei ole vaja.'), on('2025-04-28'))
      .then([{ type: 'ConclusionDeclined', data: { reason: 'Ei ole vaja.', declinedOn: '2025-04-28' } }])
    expect(past(adopted).when(decline('Algatus lükati tagasi.')).decision._tag).toBe('Right')
    past(conclusionDeclined.events).when(decline('Muu põhjus.')).thenRefused('ALREADY_DECLINED')
    past(conclusionDeclined.events).when(applyChange('ar-2025-2')).thenRefused('ALREADY_DECLINED')
  })

  it('is applied by an initiative that was implemented since the analysis, though another than was thought', () => {
    past(adopted)
      .when(applyChange('ar-2025-2'), on('2025-08-01'))
      .then([{ type: 'ServiceChangeApplied', data: { initiative: 'ar-2025-2', implementedOn: '2025-08-01', appliedOn: '2025-08-01' } }])
    expect(past(adopted).when(applyChange('ar-2025-1')).decision._tag).toBe('Right')
    past(adopted).when(applyChange('ar-2025-2'), on('2025-05-19')).thenRefused('NOT_ADOPTED')
  })

  it('is adopted, declined and applied once', () => {
    past(conclusionApplied.events).when(adopt()).thenNothing()
    past(conclusionApplied.events).when(applyChange('ar-2025-2')).thenNothing()
    past(conclusionApplied.events).when(applyChange('ar-2025-1')).thenRefused('ALREADY_APPLIED')
    past(conclusionDeclined.events).when(decline('Midagi ei ole vaja muuta: hinnang on hea.')).thenNothing()
  })

  it('tells in its summary what came of it', () => {
    expect(feedbackConclusion.summary.of(past([]).state)).toEqual({})
    expect(feedbackConclusion.summary.of(past(conclusionApplied.events).state)).toEqual({
      adopted: { ...plainConclusion.data, adoptedOn: '2025-05-20' },
      applied: { initiative: 'ar-2025-2', implementedOn: '2025-08-01', appliedOn: '2025-08-04' },
    })
    expect(feedbackConclusion.summary.of(past(conclusionDeclined.events).state)).toEqual({
      declined: { reason: 'Midagi ei ole vaja muuta: hinnang on hea.', declinedOn: '2025-05-20' },
    })
  })
})
