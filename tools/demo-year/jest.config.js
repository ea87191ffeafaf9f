import { jestConfig } from '../../jest.preset.js'

export default jestConfig('demo-year')
