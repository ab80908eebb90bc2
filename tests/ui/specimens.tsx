import { List, Rooms, Week } from "./specimens/agenda"
import { Answers } from "./specimens/answers"
import { Components } from "./specimens/families"
import { Form, MoveDialog } from "./specimens/forms"
import { Confidential, Publication } from "./specimens/papers"
import { SignIn } from "./specimens/sign-in"

/** Every component of the interface in its states: what the tests of the style sheet render, and the eye can look at. */
export const specimens = {
  components: <Components />,
  week: <Week />,
  rooms: <Rooms />,
  list: <List />,
  confidential: <Confidential />,
  form: <Form />,
  answers: <Answers />,
  publication: <Publication />,
  dialog: <MoveDialog />,
  signIn: <SignIn />,
}
