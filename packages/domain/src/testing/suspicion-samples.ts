import { episodeLapsed } from './episode-samples.js'
import { helpClaimed } from './told-episode.js'

/** The help on suspicion that was claimed for the episode that lapsed. */
export const lapsedHelp = helpClaimed(episodeLapsed.id, episodeLapsed.steps)
