import { jestConfig } from '../../jest.preset.js'

// Servers and processes are started here; how long that takes says nothing about whether it is right.
export default { ...jestConfig('api'), testTimeout: 60_000 }
