import { Pencil, Play, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { Scenes } from '../testing/scene.ts';
import {
  Banner,
  Button,
  Card,
  Dialog,
  EmptyState,
  type Hue,
  IconButton,
  LinkButton,
  Menu,
  Meter,
  Select,
  Slider,
  Spinner,
  Switch,
  Tabs,
  TextArea,
  TextField,
} from './index.ts';

const HUES: readonly Hue[] = ['sky', 'grass', 'sun', 'berry', 'grape', 'coral', 'sea'];

const column = {
  display: 'grid',
  gap: 'var(--space-5)',
  padding: 'var(--space-4)',
  maxWidth: '56rem',
} as const;
const row = { display: 'flex', flexWrap: 'wrap', gap: 'var(--space-3)', alignItems: 'center' } as const;

function Buttons() {
  return (
    <div style={row}>
      <Button variant="primary" size="l" icon={<Play aria-hidden />}>
        Go
      </Button>
      <Button variant="primary">Make something new</Button>
      <Button icon={<Pencil aria-hidden />}>Change</Button>
      <Button variant="danger" icon={<Trash2 aria-hidden />}>
        Delete
      </Button>
      <Button isDisabled>Not now</Button>
      <Button isPending>Saving</Button>
      <Button size="s">Small</Button>
      <LinkButton href="#somewhere">A link</LinkButton>
      <IconButton label="Change the name" icon={<Pencil aria-hidden />} />
      <Menu
        label="More"
        trigger={<Button>More</Button>}
        items={[
          { id: 'play', label: 'Play', icon: <Play aria-hidden /> },
          { id: 'delete', label: 'Delete', icon: <Trash2 aria-hidden />, tone: 'danger' },
        ]}
      />
    </div>
  );
}

function Fields() {
  const [crew, setCrew] = useState<'one' | 'three'>('three');
  const [isOn, setIsOn] = useState(true);
  const [speed, setSpeed] = useState(40);
  return (
    <div style={column}>
      <TextField label="Name" defaultValue="Space dodge" hint="Everyone on this computer sees it." />
      <TextField label="Key" error="That key does not open the door. Copy it again?" defaultValue="abc" />
      <TextArea label="What should happen?" placeholder="The rocket should turn left" />
      <Select
        label="How many at once"
        value={crew}
        onChange={setCrew}
        options={[
          { id: 'one', label: 'One' },
          { id: 'three', label: 'Three' },
        ]}
      />
      <Switch label="Big letters" isOn={isOn} onChange={setIsOn} hint="Easier to read from far away." />
      <Slider label="Speed" value={speed} onChange={setSpeed} />
      <Meter label="Energy" value={62} max={100} tone="good" valueText="62 of 100" />
    </div>
  );
}

function Everything() {
  return (
    <main style={column}>
      <h1>All parts</h1>
      <Buttons />
      <Fields />
      <Banner tone="info">The crew waits for you.</Banner>
      <Banner tone="good">All tests passed.</Banner>
      <Banner tone="warn" action={<Button size="s">Try again</Button>}>
        Saved in this browser. I keep trying.
      </Banner>
      <Banner tone="bad">That did not work. Your blocks are safe.</Banner>
      <div style={row}>
        {HUES.map((hue) => (
          <Card key={hue} hue={hue}>
            <strong style={{ color: `var(--color-${hue}-ink)` }}>{hue}</strong>
            <p>soft ground</p>
            <span style={{ background: `var(--color-${hue})`, color: 'var(--color-on-hue)' }}>bright</span>
          </Card>
        ))}
      </div>
      <Tabs
        label="Parts"
        tabs={[
          { id: 'crew', label: 'Crew', content: <p>Three builders are at work.</p> },
          { id: 'tests', label: 'Tests', count: 2, content: <p>Two new results.</p> },
        ]}
      />
      <Spinner label="One moment" />
      <EmptyState title="Nothing here yet" text="Make your first nugget." action={<Button>Start</Button>} />
    </main>
  );
}

const stay = (): void => undefined;

export const scenes: Scenes = {
  everything: () => <Everything />,
  openDialog: () => (
    <main>
      <h1>Behind it</h1>
      <Dialog
        title="Delete everything?"
        isOpen
        onClose={stay}
        footer={
          <>
            <Button>Keep it</Button>
            <Button variant="danger">Delete</Button>
          </>
        }
      >
        <p>All nuggets of this computer would be gone.</p>
      </Dialog>
    </main>
  ),
};
