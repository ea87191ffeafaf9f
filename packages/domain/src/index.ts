export * from './law/index.js'
