/** Tags under a prefix of the host's choice: what is known of `vonk-kudos-wall` is known of `acme-kudos-wall` then. */
export type Prefixed<Tags, Prefix extends string> = {
  readonly [Tag in keyof Tags as Tag extends `vonk-${infer Name}` ? `${Prefix}-${Name}` : never]: Tags[Tag];
};
