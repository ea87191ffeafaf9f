import type { LocalDate, ReadingDay, VerdictFinding } from '@dutybook/modelling'
import { cite, feedbackCycle } from '@dutybook/domain'
import type { ChainRow } from './chain-row.js'
import type { FeedbackSystemRow } from './systems.js'
import type { WaveRow } from './wave-row.js'

/** All rows that the verdict on feedback is reached from, as of the reading day. */
export interface FeedbackRows {
  readonly systems: readonly FeedbackSystemRow[]
  readonly waves: readonly WaveRow[]
  readonly chain: readonly ChainRow[]
}

/** One thing that the verdict looks for. */
export type FeedbackSearch = (rows: FeedbackRows, on: ReadingDay) => readonly VerdictFinding[]

export const feedbackDuty = [cite('AJ', '3.4')]

/** What is over is told for one more cycle, so that it is seen and does not stay for ever (our decision). */
export const isRecent = (day: LocalDate, { law, calendar, day: today }: ReadingDay): boolean =>
  today <= calendar.lastDay(day, law.valueOn(feedbackCycle, today).value)
