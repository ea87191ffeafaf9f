import type { BrokenRule, Shape } from './codec.js'
import type { Label } from './label.js'

const both = (et: string, en: string): Label => ({ et, en })

const between = (min: number, max: number): string => (min === max ? String(min) : `${min}–${max}`)

/** What a value must be, in words for people: the text of decode errors, of the data dictionary and of schema descriptions. */
// eslint-disable-next-line max-lines-per-function -- one case for each kind of shape
export function expectation(shape: Shape): Label {
  switch (shape.kind) {
    case 'id':
      return idExpectation(shape)
    case 'text':
      return textExpectation(shape)
    case 'choice':
      return oneOfCodes(Object.keys(shape.options))
    case 'integer':
      return both(`täisarv ${between(shape.minimum, shape.maximum)}`, `a whole number ${between(shape.minimum, shape.maximum)}`)
    case 'boolean':
      return both('true või false', 'true or false')
    case 'literal':
      return both(`täpselt "${shape.value}"`, `exactly "${shape.value}"`)
    case 'localDate':
      return both('kuupäev kujul AAAA-KK-PP', 'a date YYYY-MM-DD')
    case 'instant':
      return both('UTC ajahetk kujul AAAA-KK-PPTtt:mm:ss.sssZ', 'a UTC instant YYYY-MM-DDThh:mm:ss.sssZ')
    case 'list':
      return both(
        `loend, liikmeid ${between(shape.minItems, shape.maxItems)}`,
        `a list of ${between(shape.minItems, shape.maxItems)} items`,
      )
    case 'record':
      return recordExpectation(Object.keys(shape.fields))
    case 'oneOf':
      return both('objekt, mille liigi ütleb väli type', 'an object whose kind is said by the field type')
    case 'sealed':
      return both('pitseeritud isikuandmed', 'a sealed personal value')
  }
}

const idExpectation = ({ pattern, example }: Extract<Shape, { kind: 'id' }>): Label =>
  example === undefined
    ? both(`viide kujul ${pattern}`, `a reference of the form ${pattern}`)
    : both(`viide, näiteks ${example}`, `a reference such as ${example}`)

const recordExpectation = (fields: readonly string[]): Label =>
  fields.length === 0
    ? both('objekt ilma väljadeta', 'an object without fields')
    : both(`objekt väljadega ${fields.join(', ')}`, `an object with the fields ${fields.join(', ')}`)

function textExpectation(shape: Extract<Shape, { kind: 'text' }>): Label {
  const length = between(shape.minLength, shape.maxLength)
  const lines = shape.lines === 'one' ? both(' ühel real', ' on one line') : both('', '')
  return both(
    `tekst${lines.et}, ${length} märki, ilma juhtmärkideta ja ilma tühikuta alguses ja lõpus`,
    `text${lines.en}, ${length} characters, without control characters and without space at its ends`,
  )
}

export const oneOfCodes = (codes: readonly string[]): Label =>
  both(`üks koodidest: ${codes.join(', ')}`, `one of the codes: ${codes.join(', ')}`)

export const unknownField: Label = { et: 'tundmatu väli', en: 'unknown field' }

/** 30 February has the form of a date too. */
const dayThatExists = ({ et, en }: Label): Label =>
  both(`${et}; selline päev peab kalendris olemas olema`, `${en}; the day must exist in the calendar`)

/** What an error says: for a broken rule of the value, what was expected instead. */
export function brokenRuleText(rule: BrokenRule, expected: Shape, earlier?: Label): Label {
  switch (rule) {
    case 'required':
      return both(`kohustuslik väli puudub: ${expectation(expected).et}`, `a required field is missing: ${expectation(expected).en}`)
    case 'unknownField':
      return unknownField
    case 'order':
      return both(
        `kuupäev ei tohi olla varasem kui väljal „${earlier?.et ?? ''}”`,
        `the date may not be before the one in “${earlier?.en ?? ''}”`,
      )
    case 'type':
    case 'pattern':
    case 'length':
    case 'range':
    case 'choice':
      return expectation(expected)
    case 'date':
      return dayThatExists(expectation(expected))
  }
}
