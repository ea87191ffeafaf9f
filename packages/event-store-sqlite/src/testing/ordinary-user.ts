/**
 * Works as a user whom the rights of files bind. They do not bind root, so root becomes somebody else for the moment;
 * whoever is not root already is one. Only for work without `await`.
 */
export function asOrdinaryUser<Answer>(work: () => Answer): Answer {
  const { geteuid, seteuid } = process
  if (geteuid?.() !== 0 || !seteuid) return work()
  seteuid(65534)
  try {
    return work()
  } finally {
    seteuid(0)
  }
}
