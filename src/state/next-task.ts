interface Page {
  readonly scheduler?: { yield?(): Promise<void> };
}

/** Lets the page do something else. What follows is a task of its own, and comes as soon as it may. */
export const nextTask = (): Promise<void> =>
  (globalThis as Page).scheduler?.yield?.() ??
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
