// What the pages can do beyond links and forms, which work without it.
import "./job.js";
import { dress } from "./page.js";

dress(document);
