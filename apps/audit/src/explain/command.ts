import type { AuditCommand } from '../command.js'

export const explain: AuditCommand = {
  name: 'explain',
  summary: {
    et: 'Mida kood tähendab: keeldumine, järelduse põhjus, kontrolli leiu või rikke liik, õiguse väärtus, väljumiskood. Koodita loetleb kõik.',
    en: 'What a code means: a refusal, a reason of a verdict, a kind of finding or fault, a value of the law, an exit code. Without a code it lists them all.',
  },
  args: [{ name: '[code]', label: { et: 'kood', en: 'the code' } }],
  sources: [],
  load: async () => (await import('./explain.js')).run,
}
