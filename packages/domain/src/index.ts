export * from './charter/index.js'
export * from './law/index.js'
