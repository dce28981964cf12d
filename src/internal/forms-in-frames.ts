const roots = new WeakSet<EventTarget>();

/**
 * In a frame that may send no forms (`sandbox` without `allow-forms`) a browser drops the press of a button that sends one,
 * without an event. Nothing here is ever sent by a form itself, so the event is made up for. Enter in a one-line field
 * presses that button, too.
 */
export function submitInAnyFrame(root: EventTarget): void {
  if (roots.has(root)) return;
  roots.add(root);
  root.addEventListener('click', (event) => {
    const [target] = event.composedPath();
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[type=submit]') : null;
    const form = button?.form;
    if (!form) return;
    let isSent = false;
    const heard = (): void => void (isSent = true);
    // A browser sends a form while it deals with the press, and reports there what is still to be filled in.
    root.addEventListener('submit', heard, true);
    setTimeout(() => {
      root.removeEventListener('submit', heard, true);
      if (isSent || event.defaultPrevented || !form.isConnected) return;
      if (!form.noValidate && !form.checkValidity()) return;
      form.dispatchEvent(new SubmitEvent('submit', { bubbles: true, cancelable: true, submitter: button }));
    });
  });
}
