import { given, type Plain } from '@dutybook/modelling/testing'
import { post } from '../position/post/decider.js'
import type { PostEvent } from '../position/post/events.js'
import { managerPost } from './post-samples.js'
import { provenManager } from './qualification-samples.js'
import { estonia, type Sample } from './sample.js'

/** A post after these events. Its rules see the manager’s file and the manager’s post, unless the test says otherwise. */
export const givenPost = (events: readonly Plain<PostEvent>[], beside: readonly Sample[] = [provenManager, managerPost]) =>
  given(post, events, { ...estonia, now: '2026-06-01T09:00:00.000Z', related: beside })
