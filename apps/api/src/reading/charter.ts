import { competences, duties, generalPart, requirements, responsibilities, rights, tools } from '@dutybook/domain'
import type { Label } from '@dutybook/modelling'
import { verdicts } from '@dutybook/oversight'

const isJudged = (result: string): boolean => verdicts.some((each) => each.result === result)

const coded = (items: Readonly<Record<string, { readonly label: Label }>>) =>
  Object.entries(items).map(([code, { label }]) => ({ code, label }))

/** The job description, with a mark at each expected result on which there is a verdict. */
export const readCharter = () => ({
  title: generalPart.title,
  unit: generalPart.unit,
  purpose: generalPart.purpose,
  duties: duties.map(({ number, label, results }) => ({
    number,
    label,
    results: results.map((each) => ({ number: each.number, label: each.label, judged: isJudged(each.number) })),
  })),
  rights: rights.map(({ number, label }) => ({ number, label })),
  responsibilities: responsibilities.map(({ number, label }) => ({ number, label })),
  tools: coded(tools),
  requirements: Object.entries(requirements).map(([code, { label, basis }]) => ({ code, label, basis })),
  competences: coded(competences),
})
