import { kind, type ProblemKind } from './problem-kind.js'

/** What is not there. */
export const unknownKinds = {
  UNKNOWN_ROUTE: kind(
    404,
    'Aadressi ei ole',
    'No such address',
    'Siin ei ole midagi. Alusta aadressilt /.',
    'There is nothing here. Begin at /.',
  ),
  UNKNOWN_AGGREGATE: kind(
    404,
    'Tundmatu menetlusliik',
    'Unknown aggregate',
    'Sellist liiki ei ole. Olemas on: {known}.',
    'There is no such aggregate. There are: {known}.',
  ),
  UNKNOWN_VIEW: kind(
    404,
    'Tundmatu vaade',
    'Unknown view',
    'Sellist vaadet ei ole. Olemas on: {known}.',
    'There is no such view. There are: {known}.',
  ),
  UNKNOWN_RESULT: kind(
    404,
    'Tundmatu tulemus',
    'Unknown expected result',
    'Selle tulemuse kohta hinnangut ei anta. Olemas on: {known}.',
    'There is no verdict on this result. There are: {known}.',
  ),
  UNKNOWN_TABLE: kind(
    404,
    'Tundmatu tabel',
    'Unknown table',
    'Sellist statistikatabelit ei ole. Olemas on: {known}.',
    'There is no such statistical table. There are: {known}.',
  ),
  UNKNOWN_EDITION: kind(
    404,
    'Väljaannet ei ole',
    'No such edition',
    'Sellist väljaannet või faili ei ole avaldatud. Avaldatud on need, mis on loendis /v1/releases.',
    'No such edition or file is out. What is out is listed in /v1/releases.',
  ),
  UNKNOWN_EVENT: kind(404, 'Sündmust ei ole', 'No such event', 'Selle tunnusega sündmust ei ole.', 'There is no event with this id.'),
  UNKNOWN_CODE: kind(404, 'Tundmatu kood', 'Unknown code', 'Sellist veakoodi ei ole.', 'There is no such problem code.'),
} as const satisfies Readonly<Record<string, ProblemKind>>
