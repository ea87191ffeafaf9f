import { byOrder, type RefusalList } from '@dutybook/modelling'

/** Every reason for which an act on a feedback system is refused. */
export const feedbackSystemRefusals = {
  SYSTEM_EXISTS: byOrder(
    'Selle tunnuse all on teistsugune tagasisidesüsteem.',
    'A different feedback system was established under this id.',
  ),
  NO_SYSTEM: byOrder('Tagasisidesüsteemi ei ole loodud.', 'The feedback system has not been established.'),
  SYSTEM_CLOSED: byOrder(
    'Tagasisidesüsteem on suletud; viimane päev oli {lastDay}.',
    'The feedback system is closed; its last day was {lastDay}.',
  ),
  BEFORE_LAST_CHANGE: byOrder(
    'Süsteemi on muudetud päeval {day}; varasema päevaga seda enam ei muudeta.',
    'The system was last set on {day}; it is not changed as of an earlier day.',
  ),
} satisfies RefusalList

export type FeedbackSystemRefusal = keyof typeof feedbackSystemRefusals
