/** A stylesheet imported as text, the way Vite reads `?inline`. */
declare module '*.css?inline' {
  const text: string;
  export default text;
}
