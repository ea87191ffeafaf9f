import { kind, type ProblemKind } from './problem-kind.js'

/** What is wrong with what was sent. */
export const badRequestKinds = {
  MALFORMED_REQUEST: kind(
    400,
    'Päring on vigane',
    'Malformed request',
    'Päring ei ole korrektne HTTP või selle aadress ei ole korrektselt kodeeritud.',
    'The request is not proper HTTP, or its address is not properly encoded.',
  ),
  MALFORMED_JSON: kind(
    400,
    'Sisu ei ole JSON',
    'The body is not JSON',
    'Päringu sisu ei ole korrektne JSON kodeeringus UTF-8.',
    'The body of the request is not proper JSON in UTF-8.',
  ),
  BODY_MISSING: kind(
    400,
    'Sisu puudub',
    'The body is missing',
    'Päringul peab olema sisu: JSON-objekt väljadega type ja data.',
    'The request must have a body: a JSON object with the fields type and data.',
  ),
  UNKNOWN_COMMAND_TYPE: kind(
    400,
    'Tundmatu käsk',
    'Unknown command',
    'Sellist käsku siin ei ole. Väli type on üks järgmistest: {types}.',
    'There is no such command here. The field type is one of: {types}.',
  ),
  INVALID_COMMAND: kind(
    400,
    'Käsk on vigane',
    'Invalid command',
    'Käsus on vigu; iga viga on loetletud koos väljaga, kus see on.',
    'The command has errors; each is listed with the field it is in.',
  ),
  INVALID_ID: kind(
    400,
    'Tunnus on vigane',
    'Invalid id',
    'Tunnus aadressis ei ole õige kujuga.',
    'The id in the address does not have the right form.',
  ),
  INVALID_QUERY: kind(
    400,
    'Päringu parameeter on vigane',
    'Invalid query parameter',
    'Aadressi parameetrites on vigu; iga viga on loetletud koos parameetriga.',
    'The parameters in the address have errors; each is listed with its parameter.',
  ),
  INVALID_HEADER: kind(
    400,
    'Päis on vigane',
    'Invalid header',
    'Päringu päises on viga; see on loetletud koos päisega.',
    'A header of the request has an error; it is listed with its header.',
  ),
  FUTURE_DATE: kind(
    400,
    'Kuupäev on tulevikus',
    'The date lies in the future',
    'Fakt ei saa olla toimunud pärast tänast ({today}).',
    'A fact cannot have happened after today ({today}).',
  ),
  BEFORE_FIRST_DAY: kind(
    400,
    'Kuupäev on liiga varane',
    'The date is too early',
    'Varasemaid fakte kui {firstDay} ei võeta, sest nende aja õigust ei ole kirjas.',
    'Facts from before {firstDay} are not taken, because the law of that time is not recorded.',
  ),
  UNKNOWN_ACTOR: kind(
    401,
    'Tegutseja on teadmata',
    'Unknown actor',
    'Päis X-Dutybook-Actor ütleb, kes tegutseb: üks näidisisikutest ({actors}), vajadusel kujul „manager as headOfDivision”.',
    'The header X-Dutybook-Actor says who acts: one of the demo actors ({actors}), if need be in the form “manager as headOfDivision”.',
  ),
} as const satisfies Readonly<Record<string, ProblemKind>>
