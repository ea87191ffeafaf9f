import type { Language } from '@dutybook/modelling'
import PDFDocument from 'pdfkit'
import { fileURLToPath } from 'node:url'
import { outcomes } from '../exit-codes.js'
import { marks } from '../verify/rows.js'
import type { Contents } from './contents.js'
import { words } from './words.js'

/** PT Sans (SIL OFL 1.1): has the letters of Estonian and Russian. Only the letters that are used go into the file. */
const fontFile = (weight: '400Regular' | '700Bold'): string =>
  fileURLToPath(import.meta.resolve(`@expo-google-fonts/pt-sans/${weight}/PTSans_${weight}.ttf`))

const [small, usual, large, margin] = [8.5, 10, 17, 56]

type Page = PDFKit.PDFDocument
type Words = (name: keyof typeof words) => string

/** The report as PDF/A-2a. The date of the document is that of the head, so that the same history gives the same bytes. */
export async function pdfOf(contents: Contents, jsonDigest: string, language: Language): Promise<Buffer> {
  const say: Words = (name) => words[name][language]
  const { signedAt = contents.log.lastRecordedAt ?? new Date(0).toISOString() } = contents.head ?? {}
  const made = new Date(signedAt)
  const page = new PDFDocument({
    ...{ size: 'A4', margin, pdfVersion: '1.7', subset: 'PDF/A-2a', tagged: true, displayTitle: true, lang: language },
    font: fontFile('400Regular'),
    info: { Title: say('title'), Creator: contents.tool.name, Producer: 'PDFKit', CreationDate: made, ModDate: made },
  })
  page.registerFont('usual', fontFile('400Regular')).registerFont('bold', fontFile('700Bold'))
  const parts: Buffer[] = []
  page.on('data', (part: Buffer) => parts.push(part))
  const ended = new Promise((resolve, reject) => page.once('end', resolve).once('error', reject))
  write(page, contents, jsonDigest, say, language)
  page.end()
  await ended
  return Buffer.concat(parts)
}

function write(page: Page, contents: Contents, jsonDigest: string, say: Words, language: Language): void {
  heading(page, 'H1', say('title'))
  facts(page, contents, jsonDigest, say, language)
  claims(page, contents.claims, say, language)
  heading(page, 'H2', say('checks'))
  const head = [say('check'), say('about'), say('rows'), say('result')]
  const ofCheck = (each: Contents['checks'][number]) => [each.check, each.text, String(each.rows), outcomes[each.outcome].label[language]]
  rows(page, head, contents.checks.map(ofCheck), [70, '*', 45, 100])
  findings(page, contents.findings, say)
}

function claims(page: Page, all: Contents['claims'], say: Words, language: Language): void {
  const isLimit = ({ result }: Contents['claims'][number]): boolean => result === 'cannotBeProven'
  const checked = all.filter((each) => !isLimit(each))
  const mark = (result: string): string => marks[result as keyof typeof marks][language]
  heading(page, 'H2', say('proven'))
  rows(
    page,
    [say('claim'), say('result')],
    checked.map(({ text, result }) => [text, mark(result)]),
    ['*', 110],
  )
  heading(page, 'H2', say('unproven'))
  for (const { text } of all.filter(isLimit)) paragraph(page, `– ${text}`)
}

function findings(page: Page, { count, shown }: Contents['findings'], say: Words): void {
  heading(page, 'H2', say('findings'))
  if (count === 0) return paragraph(page, say('noFindings'))
  paragraph(page, `${say('more')}: ${count}`)
  const ofFinding = (each: (typeof shown)[number]) => [each.kind, String(each.position ?? ''), each.stream ?? each.path ?? '', each.detail]
  rows(page, [say('kind'), say('place'), say('where'), say('detail')], shown.map(ofFinding), [75, 55, 150, '*'])
}

function facts(page: Page, contents: Contents, jsonDigest: string, say: Words, language: Language): void {
  const { log, head, tool, checkpoints, outcome, exit } = contents
  const line = (name: keyof typeof words, value: string | number): void => paragraph(page, `${say(name)}: ${value}`)
  line('outcome', `${outcomes[outcome].label[language]} (${say('exit')} ${exit})`)
  heading(page, 'H2', say('log'))
  line('origin', log.origin)
  line('source', log.source)
  line('events', log.events)
  if (log.firstRecordedAt !== undefined) line('recorded', `${log.firstRecordedAt} – ${log.lastRecordedAt ?? ''}`)
  line('checkpoints', checkpoints)
  if (head) {
    line('size', head.size)
    line('root', head.root)
    line('signedBy', head.signedBy.join(', '))
    if (head.signedAt !== undefined) line('signedAt', head.signedAt)
  } else paragraph(page, say('noHead'))
  line('tool', `${tool.name} ${tool.version}`)
  line('json', jsonDigest)
}

function heading(page: Page, level: 'H1' | 'H2', text: string): void {
  page
    .font('bold')
    .fontSize(level === 'H1' ? large : usual + 2)
    .moveDown(level === 'H1' ? 0 : 0.8)
  tagged(page, level, text)
  page.font('usual').fontSize(usual)
}

const paragraph = (page: Page, text: string): void => tagged(page, 'P', text)

function tagged(page: Page, tag: string, text: string): void {
  page.addStructure(page.struct(tag, {}, () => void page.text(text, margin, page.y, { paragraphGap: 2 })))
}

function rows(page: Page, head: readonly string[], body: readonly (readonly string[])[], widths: readonly (number | '*')[]): void {
  page.moveDown(0.3).fontSize(small)
  const titles = head.map((text) => ({ text, type: 'TH' as const, font: { src: 'bold' } }))
  // `structParent` makes it a table for a reader who does not see it; the types of the library do not know it yet.
  const table = {
    columnStyles: widths.map((width) => ({ width })),
    defaultStyle: { border: 0.4, padding: 3 },
    position: { x: margin, y: page.y },
    structParent: page,
    data: [titles, ...body.map((each) => [...each])],
  }
  page.table(table)
  page.fontSize(usual).moveDown(0.3)
}
