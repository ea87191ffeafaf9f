import { cast } from '../cast.js'
import { advise, close, concur, correct, decline, find, hear, initiate, opened, propose, step, visit } from './inspection-steps.js'
import { written } from '../step.js'
import type { Plot } from './scene.js'

/** A planned visit, announced, that finds everything in order. */
export const inOrder: Plot = (scene) => [
  ...opened(scene, { reason: 'riskCycle', requirements: ['information', 'confidentiality'] }),
  visit(scene, scene.chance.between(7, 14), true),
  close(scene, 10, 'compliant'),
]

/** The same without notice, written down some days after it. */
export const inOrderUnannounced: Plot = (scene) => [
  ...opened(scene, { reason: 'riskCycle', requirements: ['needAssessment', 'staffSuitability'] }),
  written(3)(visit(scene, scene.chance.between(7, 14), false)),
  close(scene, 12, 'compliant'),
]

/** Small shortcomings: the provider is heard and advised. */
export const advised: Plot = (scene) => [
  ...opened(scene, { reason: 'riskCycle', requirements: ['information', 'reporting'] }),
  visit(scene, 9, true),
  find(scene, 'l1', 'information', 'minor'),
  find(scene, 'l2', 'reporting', 'minor'),
  hear(scene, 7, 'inWriting'),
  advise(scene, 4, 'n1', 'information'),
  advise(scene, 0, 'n2', 'reporting'),
  close(scene, 28, 'remedied'),
]

/** A complaint that is taken back before anybody has gone there. */
export const discontinued: Plot = (scene) => [
  ...opened(scene, { reason: 'complaint', requirements: ['principles'] }),
  close(scene, 12, 'discontinued'),
]

export const declined: Plot = (scene) => [
  propose(scene, { reason: 'complaint', requirements: ['reporting'], by: cast.adviser }),
  decline(scene, 5, 'Sama kaebus lahendati kevadises menetluses.'),
]

/** What the agency does itself is checked by its internal control. */
export const ownUnit: Plot = (scene) => {
  const { control } = cast
  return [
    propose(scene, { reason: 'riskCycle', requirements: ['needAssessment', 'confidentiality'], kind: 'internalControl', by: control }),
    concur(scene, 4),
    initiate(scene, 3, control),
    visit(scene, 11, true, [control]),
    find(scene, 'l1', 'needAssessment', 'minor'),
    correct(scene, 2, {
      finding: 'l1',
      requirement: 'needAssessment',
      severity: 'significant',
      reason: 'Hindamine puudus kahel juhul, mitte ühel.',
    }),
    hear(scene, 5, 'inPerson'),
    advise(scene, 3, 'n1', 'needAssessment'),
    close(scene, 40, 'remedied', control),
  ]
}

/** The manager stands in for the head of division and would concur with an own proposal: nobody may, so the quality unit does. */
export const ownProposal: Plot = (scene) => {
  const inOwnCase = { ...cast.manager, actingAs: 'headOfDivision' } as const
  return [
    propose(scene, { reason: 'feedback', requirements: ['principles', 'information'] }),
    step(scene, 1, inOwnCase, () => ({ type: 'ConcurWithOversight', data: {} }), 'SELF_APPROVAL'),
    concur(scene, 3),
    initiate(scene, 4),
    visit(scene, 15, false),
    find(scene, 'l1', 'information', 'minor'),
    hear(scene, 9, 'notUsed'),
    advise(scene, 5, 'n1', 'information'),
    close(scene, 20, 'remedied'),
  ]
}
