/** What an attribute may say for a property: `heading-level="3"` is `3`, and an object is written as JSON. */
export type Written<T> = T extends undefined
  ? undefined
  : T extends boolean
    ? boolean | '' | 'true' | 'false'
    : T extends number
      ? number | `${number}`
      : T extends string
        ? T
        : string;
