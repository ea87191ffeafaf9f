import type { Decider } from '@dutybook/modelling'
import { fileNeeded, fill, vacate } from './appointment.js'
import { PostCommand } from './commands.js'
import { confirm, enterIntoForce } from './description.js'
import { PostEvent } from './events.js'
import { postRefusals } from './refusals.js'
import { confirmed, ended, entered, filled, postStreams, started, vacated, type Post } from './state.js'
import { end, start } from './substitution.js'
import { postSummary, PostSummary } from './summary.js'
import { PostId } from './values.js'

/** A post: the versions of its description, who was appointed to it, and who stood in. Who may act as what follows from all posts. */
export const post: Decider<Post, PostCommand, PostEvent> = {
  ...postStreams,
  id: PostId,
  duty: '1',
  label: { et: 'Ametikoht', en: 'Post' },
  command: PostCommand,
  event: PostEvent,
  refusals: postRefusals,
  summary: { codec: PostSummary, of: postSummary },
  needs: (_post, { type, data }) => {
    if (type === 'FillPosition') return fileNeeded(data)
    return type === 'StartSubstitution' ? [{ decider: post, id: data.ownPost }] : []
  },
  // To be appointed, and to be made a substitute, is to be granted something.
  authors: (_post, { type, data }) => (type === 'FillPosition' ? [data.person] : type === 'StartSubstitution' ? [data.substitute] : []),
  evolve: (state, event) => {
    switch (event.type) {
      case 'PositionDescriptionConfirmed':
        return confirmed(state, event.data)
      case 'PositionDescriptionEnteredIntoForce':
        return entered(state, event.data)
      // The version that supersedes it says so already.
      case 'PositionDescriptionSuperseded':
        return state
      case 'PositionFilled':
        return filled(state, event.data)
      case 'PositionVacated':
        return vacated(state, event.data)
      case 'SubstitutionStarted':
        return started(state, event.data)
      case 'SubstitutionEnded':
        return ended(state, event.data)
    }
  },
  decide: (context, state, { type, data }) => {
    switch (type) {
      case 'ConfirmPositionDescription':
        return confirm(context, state, data)
      case 'EnterPositionDescriptionIntoForce':
        return enterIntoForce(context, state, data)
      case 'FillPosition':
        return fill(context, state, data)
      case 'VacatePosition':
        return vacate(context, state, data)
      case 'StartSubstitution':
        return start(context, state, data)
      case 'EndSubstitution':
        return end(context, state, data)
    }
  },
}
