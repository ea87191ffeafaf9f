import type { AnyCodec } from '../codec.js'

/** A codec and all codecs inside it, the content of sealed values too. */
export const codecsIn = (codec: AnyCodec): readonly AnyCodec[] => [codec, ...partsOf(codec).flatMap(codecsIn)]

function partsOf({ shape }: AnyCodec): readonly AnyCodec[] {
  switch (shape.kind) {
    case 'list':
      return [shape.item]
    case 'record':
      return Object.values(shape.fields)
    case 'oneOf':
      return shape.members
    case 'sealed':
      return [shape.of, shape.form]
    case 'id':
    case 'text':
    case 'choice':
    case 'integer':
    case 'boolean':
    case 'literal':
    case 'localDate':
    case 'instant':
      return []
  }
}
