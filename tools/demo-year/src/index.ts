export { actorOf, demoPeople, type DemoPerson } from './people.js'
export { demoRoots } from './staffing.js'
export { demoYear, type DemoCommand } from './year.js'
export { playDemoYear, type HandlerAt, type Played, type Stage } from './play.js'
