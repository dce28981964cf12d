/** What nobody reads of an answer is not waited for: it would hold its connection. */
export function leaveUnread({ body, bodyUsed }: Response): void {
  if (!bodyUsed) body?.cancel().catch(() => undefined);
}
