import { plusMonths, type Access, type AnyEventCodec, type Context, type LawRef, type LocalDate, type Metadata } from '@dutybook/modelling'
import type { SentCommand } from './command-input.js'

/** The one place where metadata comes from. `basis` is what the fact rests on: that of its definition, or of the rule that refused. */
export function metadataOf(
  duty: string,
  { digest, envelope }: SentCommand,
  { now, occurredOn, actor, law, authority }: Context,
  definition: AnyEventCodec,
  basis: readonly LawRef[] = definition.options.basis ?? [],
): Metadata {
  const { commandId, correlationId = commandId, causationId = commandId, reason } = envelope
  return {
    recordedAt: now,
    occurredOn,
    actor,
    // A decider's duty is a line of the job description; the codec checks it when the event is encoded.
    duty: duty as Metadata['duty'],
    ...(basis.length > 0 ? { legalBasis: basis } : {}),
    policyVersion: law.version,
    ...(authority ? { authorityPosition: authority.logPosition } : {}),
    access: accessOf(definition, occurredOn),
    correlationId,
    causationId,
    commandId,
    commandDigest: digest as Metadata['commandDigest'],
    ...(reason === undefined ? {} : { reason }),
  }
}

function accessOf({ options: { restricted } }: AnyEventCodec, occurredOn: LocalDate): Access {
  if (!restricted) return { class: 'public' }
  return { class: 'restricted', ground: restricted.ground, until: plusMonths(occurredOn, restricted.months) }
}
