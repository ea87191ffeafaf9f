import type { CommandAnswer } from '@dutybook/event-store'

/** What whoever gave a command keeps of it; nothing where the log has nothing of it. */
export const receiptOf = ({ events, position }: CommandAnswer) =>
  events.length === 0 ? {} : { receipt: { position, proof: `/v1/evidence/proofs/${position}` } }
