import { CitizenshipGroup, EuAgeGroup, Sex } from '@dutybook/domain'
import { episodeFacts } from '../service/episode-facts.js'
import { personFacts } from '../service/person-facts.js'
import { MainForm, personsIn, StatusCourse, type PersonUnit } from './person-units.js'
import { countedSince, dimension, type ReleaseTable } from './release-table.js'

type Code = Exclude<keyof PersonUnit, 'victim'>

const choices = { status: StatusCourse, sex: Sex, age: EuAgeGroup, citizenship: CitizenshipGroup, form: MainForm }

const methods = [
  countedSince(
    '2017-01-01',
    'Iga inimene loetakse aastas üks kord, päeva järgi, mil ta sai esimest korda ohvri staatuse; tunnused on selle juhtumi omad.',
    'Each person is counted once a year, by the day of the first status as a victim; the codes are those of that episode.',
  ),
] as const

const persons = (name: string, et: string, en: string, of: readonly Code[]): ReleaseTable => ({
  name,
  label: { et, en },
  population: 'persons',
  reads: [personFacts, episodeFacts],
  dimensions: of.map((each) => dimension(each, choices[each])),
  methods,
  countsPersons: true,
  unitsOf: (rowsOf, period) => personsIn(rowsOf, period).map((person) => ({ key: person.victim, codes: of.map((each) => person[each]) })),
})

/** In the layouts of Eurostat and of the European collection (domain model §3). */
export const personTables: readonly ReleaseTable[] = [
  persons('personsByStatusAndSex', 'Ohvrid staatuse ja soo järgi', 'Victims by status and sex', ['status', 'sex']),
  persons('personsByStatusAndAge', 'Ohvrid staatuse ja vanuserühma järgi', 'Victims by status and age group', ['status', 'age']),
  persons('personsByFormAndSex', 'Ohvrid ekspluateerimise vormi ja soo järgi', 'Victims by form of exploitation and sex', ['form', 'sex']),
  persons(
    'personsByCitizenshipAndForm',
    'Ohvrid kodakondsuse ja ekspluateerimise vormi järgi',
    'Victims by citizenship and form of exploitation',
    ['citizenship', 'form'],
  ),
]
