/** The bytes of a file that the person chose, as the core takes them. */
import { CommandError } from "./backend";

/** `most`: more than any such file has; what lies beyond it is the core's to refuse. */
export function base64(file: File, most: number, unreadable: CommandError): Promise<string> {
  return new Promise((give, refuse) => {
    const reader = new FileReader();
    reader.onload = () => give(String(reader.result).replace(/^[^,]*,/, ""));
    reader.onerror = () => refuse(unreadable);
    reader.readAsDataURL(file.slice(0, most));
  });
}
