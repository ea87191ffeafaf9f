import { close, find, hear, opened, visit } from './inspection-steps.js'
import { annul, challenge, check, extend, fulfil, issue, penalise, suspend, uphold } from './precept-steps.js'
import { written } from '../step.js'
import type { Plot } from './scene.js'

export const fulfilledOnTime: Plot = (scene) => [
  ...opened(scene, { reason: 'riskCycle', requirements: ['safety', 'staffSuitability', 'information'] }),
  visit(scene, scene.chance.between(7, 12), false),
  find(scene, 'l1', 'safety', 'significant'),
  find(scene, 'l2', 'staffSuitability', 'significant'),
  hear(scene, 8, 'inWriting'),
  issue(scene, 7, [
    { point: 'p1', finding: 'l1', requirement: 'safety', within: 45, warning: 1000 },
    { point: 'p2', finding: 'l2', requirement: 'staffSuitability', within: 60, warning: 640 },
  ]),
  fulfil(scene, scene.chance.between(20, 35), 'p1'),
  written(2)(fulfil(scene, 14, 'p2')),
  check(scene, 12, 'j1', { p1: 'fulfilled', p2: 'fulfilled' }),
  close(scene, 6, 'remedied'),
]

export const fulfilledLate: Plot = (scene) => [
  ...opened(scene, { reason: 'incident', requirements: ['safety', 'children'] }),
  visit(scene, 4, false),
  find(scene, 'l1', 'children', 'significant'),
  hear(scene, 6, 'inPerson'),
  issue(scene, 5, [{ point: 'p1', finding: 'l1', requirement: 'children', within: 30, warning: 500 }]),
  check(scene, 39, 'j1', { p1: 'partly' }),
  check(scene, scene.chance.between(14, 21), 'j2', { p1: 'fulfilled' }),
  close(scene, 5, 'remedied'),
]

export const extended: Plot = (scene) => [
  ...opened(scene, { reason: 'riskCycle', requirements: ['needAssessment', 'reporting'] }),
  visit(scene, 10, true),
  find(scene, 'l1', 'needAssessment', 'significant'),
  hear(scene, 7, 'inWriting'),
  issue(scene, 6, [{ point: 'p1', finding: 'l1', requirement: 'needAssessment', within: 40, warning: 400 }]),
  extend(scene, 30, 'p1', 45, 'Teenuseosutaja uus infosüsteem valmib pärast suve.'),
  fulfil(scene, scene.chance.between(20, 38), 'p1'),
  close(scene, 10, 'remedied'),
]

export const challengedAndUpheld: Plot = (scene) => [
  ...opened(scene, { reason: 'riskCycle', requirements: ['safety', 'confidentiality'] }),
  visit(scene, 8, false),
  find(scene, 'l1', 'confidentiality', 'significant'),
  hear(scene, 10, 'inPerson'),
  issue(scene, 8, [{ point: 'p1', finding: 'l1', requirement: 'confidentiality', within: 35, warning: 1500 }]),
  challenge(scene, scene.chance.between(10, 20)),
  suspend(scene, 3),
  uphold(scene, 30),
  fulfil(scene, 14, 'p1'),
  close(scene, 8, 'remedied'),
]

export const annulledInPart: Plot = (scene) => [
  ...opened(scene, { reason: 'feedback', requirements: ['principles', 'contractTerms'], kind: 'state' }),
  visit(scene, 6, true),
  find(scene, 'l1', 'principles', 'significant'),
  find(scene, 'l2', 'contractTerms', 'minor'),
  hear(scene, 9, 'inWriting'),
  issue(scene, 6, [
    { point: 'p1', finding: 'l1', requirement: 'principles', within: 60, warning: 800 },
    { point: 'p2', finding: 'l2', requirement: 'contractTerms', within: 60, warning: 300 },
  ]),
  challenge(scene, 14),
  annul(scene, 20, ['p2']),
  fulfil(scene, 15, 'p1'),
  close(scene, 9, 'remedied'),
]

/** A first attempt at the penalty comes while the precept can still be challenged, and the law refuses it. */
export const penalised: Plot = (scene) => [
  ...opened(scene, { reason: 'complaint', requirements: ['safety', 'staffSuitability'] }),
  visit(scene, 6, false),
  find(scene, 'l1', 'staffSuitability', 'severe'),
  hear(scene, 5, 'inWriting'),
  issue(scene, 5, [{ point: 'p1', finding: 'l1', requirement: 'staffSuitability', within: 18, warning: 2000 }]),
  penalise(scene, 23, 'p1', 1000, 'CHALLENGE_PERIOD_OPEN'),
  penalise(scene, 14, 'p1', scene.chance.between(5, 20) * 100),
  check(scene, 16, 'j1', { p1: 'fulfilled' }),
  close(scene, 6, 'remedied'),
]

export const severe: Plot = (scene) => [
  ...opened(scene, { reason: 'riskCycle', requirements: ['safety', 'children'] }),
  visit(scene, 9, false),
  find(scene, 'l1', 'safety', 'severe'),
  hear(scene, 3, 'inPerson'),
  issue(scene, 3, [{ point: 'p1', finding: 'l1', requirement: 'safety', within: 30, warning: 3000 }]),
  fulfil(scene, scene.chance.between(15, 26), 'p1'),
  check(scene, 10, 'j1', { p1: 'fulfilled' }),
  close(scene, 5, 'remedied'),
]

/** The same severe shortcoming again within the year; the year ends before the deadline of the new precept. */
export const severeAgain: Plot = (scene) => [
  ...opened(scene, { reason: 'repeatFinding', requirements: ['safety'] }),
  visit(scene, 6, false),
  find(scene, 'l1', 'safety', 'severe'),
  hear(scene, 4, 'inPerson'),
  issue(scene, 5, [{ point: 'p1', finding: 'l1', requirement: 'safety', within: 60, warning: 6000 }]),
]

/** A precept whose deadline passes in March, and nobody does anything about it. */
export const forgotten: Plot = (scene) => [
  ...opened(scene, { reason: 'riskCycle', requirements: ['reporting', 'contractTerms'] }),
  visit(scene, 12, true),
  find(scene, 'l1', 'reporting', 'significant'),
  hear(scene, 14, 'inWriting'),
  issue(scene, 12, [{ point: 'p1', finding: 'l1', requirement: 'reporting', within: 63, warning: 300 }]),
]
