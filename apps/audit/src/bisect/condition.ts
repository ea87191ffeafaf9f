import { estonianCalendar as calendar, estonianLaw as law } from '@dutybook/domain'
import type { AnyView, LocalDate, RowsOf } from '@dutybook/modelling'
import { mapPersonal } from '@dutybook/modelling/personal-reading'
import { reasons, verdicts } from '@dutybook/oversight'
import { UsageFault } from '../audit.js'
import { viewNamed } from '../reading/reported-views.js'
import { sealedMark } from '../reading/shown-event.js'
import type { BisectOptions } from './options.js'

/** What is asked of rows: whether it is so, and what they say. */
export interface Condition {
  readonly name: string
  readonly reads: readonly AnyView[]
  readonly at: (rowsOf: RowsOf, day: LocalDate) => Answer
}

export interface Answer {
  readonly isSo: boolean
  /** The reasons of a verdict, the value of a field, or whether there is the row. */
  readonly found: unknown
}

export function conditionOf({ verdict, reason, view, row, field, is }: BisectOptions): Condition {
  return verdict === undefined ? ofRow(viewNamed(view ?? ''), row ?? '', field, is) : ofVerdict(verdict, reason)
}

function ofVerdict(result: string, reason: string | undefined): Condition {
  const definition = verdicts.find((each) => each.result === result)
  if (!definition) {
    const known = verdicts.map((each) => each.result).join(', ')
    throw new UsageFault({ et: `Järeldust „${result}” ei ole. On: ${known}.`, en: `There is no verdict “${result}”. There are: ${known}.` })
  }
  if (reason !== undefined && !Object.hasOwn(reasons, reason)) {
    throw new UsageFault({ et: `Põhjust „${reason}” ei ole: vaata explain.`, en: `There is no reason “${reason}”: see explain.` })
  }
  return {
    name: reason === undefined ? `${result} does not hold` : `${result} has the reason ${reason}`,
    reads: definition.reads,
    at: (rowsOf, day) => {
      const { holds, findings } = definition.of(rowsOf, { day, law, calendar })
      const codes = [...new Set(findings.map(({ code }) => code as string))]
      return { isSo: reason === undefined ? !holds : codes.includes(reason), found: codes }
    },
  }
}

type Row = Readonly<Record<string, unknown>>

/** The row as a reader sees it on the day. Values are compared as texts, other than texts as JSON. */
function ofRow(view: AnyView, key: string, field: string | undefined, value: string | undefined): Condition {
  return {
    name: `${view.name} ${key}${field === undefined ? '' : ` ${field} is ${value}`}`,
    reads: [view],
    at: (rowsOf, day) => {
      const row = rowsOf<unknown, unknown>(view).get(key)
      const shown = row === undefined ? undefined : mapPersonal(view.shown, view.show(row, { day, law, calendar }) as Row, sealedMark)
      if (field === undefined) return { isSo: shown !== undefined, found: shown !== undefined }
      const found = shown?.[field]
      return { isSo: (typeof found === 'string' ? found : JSON.stringify(found)) === value, found }
    },
  }
}
