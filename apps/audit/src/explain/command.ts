import type { AuditCommand } from '../command.js'

export const explain: AuditCommand = {
  name: 'explain',
  summary: {
    et: 'Mida kood tähendab: keeldumine, järelduse põhjus, rikke liik, õiguse väärtus. Koodita loetleb kõik.',
    en: 'What a code means: a refusal, a reason of a verdict, a kind of fault, a value of the law. Without a code it lists them all.',
  },
  args: [{ name: '[code]', label: { et: 'kood', en: 'the code' } }],
  sources: [],
  load: async () => (await import('./explain.js')).run,
}
