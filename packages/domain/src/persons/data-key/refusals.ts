import { byOrder, type RefusalList } from '@dutybook/modelling'

/** Every reason for which an act on a personal data key is refused. */
export const dataKeyRefusals = {
  KEY_DESTROYED_BEFORE: byOrder('Võti on juba hävitatud.', 'The key was destroyed already.'),
  DESTRUCTION_REQUESTED_BEFORE: byOrder(
    'Hävitamist on juba taotletud dokumendiga {document}; selle kohta ei ole veel otsust.',
    'The destruction was requested by document {document}, and that is not decided yet.',
  ),
  DESTRUCTION_NOT_REQUESTED: byOrder('Võtme hävitamist ei ole taotletud.', 'The destruction of the key was not requested.'),
  BEFORE_DESTRUCTION_REQUEST: byOrder('Hävitamist taotleti alles {requestedOn}.', 'The destruction was requested only on {requestedOn}.'),
} satisfies RefusalList

export type DataKeyRefusal = keyof typeof dataKeyRefusals
