import type { SourceDisclosure } from "@/db/evidence-vocabulary";
import type { Basis, SourceKind } from "@/db/vocabulary";

export const sourceKindLabels: Record<SourceKind, string> = {
  press_release: "Press release",
  letter: "Letter",
  web_page: "Web page",
  news_article: "News article",
  social_post: "Social media post",
  transcript: "Transcript",
  video: "Video",
  audio: "Audio recording",
  official_record: "Official record",
  other: "Document",
};

export const disclosureLabels: Record<SourceDisclosure, string> = {
  whole: "The whole document",
  passages: "Only the cited passages",
};

/** Who says so: of a day of the document. */
export const basisChoices: { id: Basis; label: string }[] = [
  { id: "stated", label: "Stated in the source" },
  { id: "inferred", label: "Inferred by the newsroom" },
];
