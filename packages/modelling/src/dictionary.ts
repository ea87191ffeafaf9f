import type { AnyCodec } from './codec.js'
import { expectation } from './expectation.js'
import type { Label } from './label.js'

/** One line of the data dictionary. */
export interface DictionaryEntry {
  /** Keys from the root, `[]` after a list, `<Name>` for one of several messages: `data.points[].deadline`. */
  readonly path: string
  /** The kind of value: the word of `Shape.kind`. */
  readonly type: string
  /** The codec's name, the same wherever the same values stand. */
  readonly name: string
  /** What a value must be. */
  readonly rule: Label
  readonly label: Label
  /** False when the value may be absent, or stands in something that may be absent. */
  readonly required: boolean
  /** True for a value of a person, which is stored sealed. */
  readonly personal: boolean
  readonly codes: readonly { readonly code: string; readonly label: Label }[]
}

interface Place {
  readonly path: string
  readonly required: boolean
}

/** All values of a codec, flat, in the order of their definition. */
export const dictionaryOf = (codec: AnyCodec): readonly DictionaryEntry[] => inside(codec, { path: '', required: true })

function entryOf(codec: AnyCodec, { path, required }: Place): DictionaryEntry {
  const { shape, name, label } = codec
  const content = shape.kind === 'sealed' ? shape.of.shape : shape
  const codes = content.kind === 'choice' ? Object.entries(content.options).map(([code, each]) => ({ code, label: each })) : []
  return { path, type: content.kind, name, rule: expectation(content), label, required, personal: shape.kind === 'sealed', codes }
}

/** The entries below a codec. What stands alone has none below it; a personal value is told as one, without its sealed form. */
function inside({ shape }: AnyCodec, place: Place): readonly DictionaryEntry[] {
  switch (shape.kind) {
    case 'record':
      return Object.entries(shape.fields).flatMap(([key, codec]) =>
        withInside(codec, { path: join(place.path, key), required: place.required && !codec.optional }),
      )
    case 'list':
      return withInside(shape.item, { ...place, path: `${place.path}[]` })
    case 'oneOf':
      return shape.members.flatMap((each) => withInside(each, { ...place, path: join(place.path, `<${each.name}>`) }))
    case 'id':
    case 'text':
    case 'choice':
    case 'integer':
    case 'boolean':
    case 'literal':
    case 'localDate':
    case 'instant':
    case 'sealed':
      return []
  }
}

const withInside = (codec: AnyCodec, place: Place): readonly DictionaryEntry[] => [entryOf(codec, place), ...inside(codec, place)]

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)
