import { NotThere, type Row } from '../row.js'

export const sse: Row = {
  name: 'sse',
  run: () => Promise.reject(new NotThere('The API has no live stream yet, so there is nothing to measure.')),
}
