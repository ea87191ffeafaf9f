export {
  handlersOn,
  openEmbedded,
  processesOn,
  storeIn,
  systemClock,
  views,
  withSystem,
  type Embedded,
  type EmbeddedSettings,
  type ProcessSettings,
} from './open-embedded.js'
