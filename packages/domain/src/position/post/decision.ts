import type { Context, Decision } from '@dutybook/modelling'
import type { PostCommand } from './commands.js'
import type { PostEvent } from './events.js'
import type { PostRefusal } from './refusals.js'
import type { Post } from './state.js'

export type PostDecision = Decision<PostEvent, PostRefusal>

export type DataOf<Type extends PostCommand['type']> = Extract<PostCommand, { type: Type }>['data']

/** The decision on one kind of command. */
export type Decide<Type extends PostCommand['type']> = (context: Context, post: Post, data: DataOf<Type>) => PostDecision
