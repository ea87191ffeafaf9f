export { lineOf, type Line, type Measured, type Unit } from './line.js'
export { rows } from './rows.js'
