import { jestConfig } from '../../jest.preset.js'

export default jestConfig('event-store-eventstoredb')
