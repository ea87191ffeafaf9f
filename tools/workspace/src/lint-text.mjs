// Lints texts as if they stood in the files named, by the rules of the workspace. Nothing is written to those files.
// In: JSON `[{ file, text }]` on stdin, `file` from the root and existing. Out: JSON, the messages of each as `rule: text`.
import { ESLint } from 'eslint'
import { text as read } from 'node:stream/consumers'
import { stdin, stdout } from 'node:process'

const root = new URL('../../..', import.meta.url).pathname
const eslint = new ESLint({ cwd: root })

/** @type {{ file: string, text: string }[]} */
const planted = JSON.parse(await read(stdin))
const results = []
for (const { file, text } of planted) {
  const [result] = await eslint.lintText(text, { filePath: `${root}${file}` })
  results.push((result?.messages ?? []).map(({ ruleId, message }) => `${ruleId ?? 'parser'}: ${message}`))
}
stdout.write(JSON.stringify(results))
