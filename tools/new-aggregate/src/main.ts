import { newAggregate, Refused } from './new-aggregate.js'
import { readOptions } from './options.js'

const nextSteps = [
  '',
  'Next:',
  '  npm run generate        writes its golden files and its lines in docs/generated',
  '  npm test -- -p domain   checks all of it',
]

const asked = readOptions(process.argv.slice(2))
if ('exit' in asked) process.exitCode = asked.exit
else {
  try {
    const paths = await newAggregate(process.cwd(), asked.write)
    console.log([...paths, ...nextSteps].join('\n'))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}
