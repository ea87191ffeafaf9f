import 'reflect-metadata'
import { BadRequestException, StandardSchemaValidationPipe } from '@nestjs/common'
import fc from 'fast-check'
import type { AnyCodec } from './codec.js'
import type { FieldError } from './decode.js'
import { standard } from './standard.js'
import { arbitraryOf, BoatEvent, BoatMoored, invalidOf, schemaValidator } from './testing.js'
import { LocalDate } from './time.js'

const pipe = (codec: AnyCodec) => (value: unknown) =>
  new StandardSchemaValidationPipe().transform(value, { type: 'body', schema: standard(codec) })

describe('a codec as a Standard Schema', () => {
  it('gives the value back as it is', () => {
    fc.assert(fc.property(arbitraryOf(BoatMoored), (value) => expect(standard(BoatMoored)['~standard'].validate(value)).toEqual({ value })))
  })

  it('lists what is wrong with its place, its rule and its text', () => {
    expect(standard(BoatEvent)['~standard'].validate({ type: 'BoatMoored', data: { 'a/b~c': 1 } })).toMatchObject({
      issues: [
        { path: ['data', 'boatRef'], rule: 'required' },
        { path: ['data', 'on'], rule: 'required', pointer: '/data/on' },
        { path: ['data', 'owner'], rule: 'required' },
        { path: ['data', 'a/b~c'], rule: 'unknownField', message: 'unknown field', text: { et: 'tundmatu väli', en: 'unknown field' } },
      ],
    })
  })

  it('speaks Estonian when asked to', () => {
    expect(standard(LocalDate, { language: 'et' })['~standard'].validate('x')).toMatchObject({
      issues: [{ message: 'kuupäev kujul AAAA-KK-PP; selline päev peab kalendris olemas olema', path: [] }],
    })
  })

  it('hands the errors to whoever wants to refuse in their own way', () => {
    const refuse = (errors: readonly FieldError[]): never => {
      throw new Error(errors.map(({ rule }) => rule).join())
    }
    expect(() => standard(LocalDate, { refuse })['~standard'].validate('x')).toThrow('date')
    expect(standard(LocalDate, { refuse })['~standard'].validate('2025-01-01')).toEqual({ value: '2025-01-01' })
  })

  it('gives a JSON Schema, with its parts beside it, that agrees with the codec', () => {
    const valid = schemaValidator(standard(BoatEvent)['~standard'].jsonSchema.input({ target: 'draft-2020-12' }))
    fc.assert(fc.property(arbitraryOf(BoatEvent), (value) => expect(valid(value)).toBe(true)))
    fc.assert(fc.property(invalidOf(BoatEvent), ({ value }) => expect(valid(value)).toBe(false)))
  })

  it('has no JSON Schema for a dialect that it does not know', () => {
    const { input, output } = standard(LocalDate)['~standard'].jsonSchema
    expect(output({ target: 'openapi-3.0' })).toMatchObject({ format: 'date', title: 'Date' })
    expect(() => input({ target: 'draft-03' })).toThrow('draft-03')
  })
})

describe('the validation pipe of NestJS', () => {
  it('passes a valid body on', async () => {
    await expect(pipe(LocalDate)('2024-02-29')).resolves.toBe('2024-02-29')
  })

  it('answers a bad one by 400 with the place of the error', async () => {
    const answer = pipe(BoatEvent)({ type: 'BoatPainted', data: { boatRef: 'x' } })
    await expect(answer).rejects.toBeInstanceOf(BadRequestException)
    await expect(answer).rejects.toMatchObject({
      response: { message: [expect.stringMatching(/^data[.]boatRef: a reference such as boat-4fk2m9/u)] },
    })
  })
})
