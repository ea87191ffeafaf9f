export { newAggregate, Refused } from './new-aggregate.js'
export type { Asked } from './names.js'
