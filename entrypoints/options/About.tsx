import { OptionsSection } from '../../components/OptionsSection';

type Props = { readonly version: string; readonly terms: number };

/** What Glosslight is, and what it does with the pages that you read. */
export function About({ version, terms }: Props) {
  return (
    <OptionsSection
      part="about"
      title="Privacy and about"
      about={`Glosslight ${version}, with ${terms} terms. Free software under the MIT license.`}
    >
      <ul class="facts">
        <li>What you read never leaves your browser, and is never stored.</li>
        <li>The glossary is part of the extension: it works without a connection and contacts no server.</li>
        <li>What you choose here is kept in this browser only.</li>
      </ul>
    </OptionsSection>
  );
}
