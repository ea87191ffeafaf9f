import type { AnyDecider, FollowUp, Message, Reaction } from '@dutybook/modelling'

/** A reaction of an aggregate. */
export const reacting = (decider: AnyDecider, reaction: Omit<Reaction, 'decider'>): Reaction => ({ decider, ...reaction })

/** A follow-up on one instance of an aggregate. */
export const asks = (
  decider: AnyDecider,
  id: string,
  command: { readonly type: string; readonly data: object },
  when: Pick<FollowUp, 'due' | 'cause'>,
): FollowUp => ({ decider, id, command: command as Message, ...when })
