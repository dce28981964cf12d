/** BCP 47 language tags such as `nl` or `nl-BE`, by their shape. */
export const languageTag = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
/** Characters of a tag. RFC 5646 asks for room for 35. */
export const languageTagLimit = 35;
