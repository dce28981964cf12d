import { company } from './company';
import { Intranet } from './intranet';

/** Drawn on the server: the document goes along to the browser, where the widgets are filled with it. */
export default function Page() {
  return (
    <main>
      <h1>De Linde</h1>
      <Intranet company={company} />
    </main>
  );
}
