import { expect, it } from 'vitest';
import { testsIn } from './testsIn.ts';

it('finds the tests of a file and what they are called, in order', () => {
  const source = `
"""Tries it out."""
import board_test as board

def helper():
    """no test"""

def test_late(board=None):
    """the light blinks slowly"""
    pass

def test_plain():
    assert True

async def test_soon():

    # a remark
    'it is quick'
    pass

def test_long():
    """the screen shows
    two lines"""
    def test_inner():
        """not me"""
`;
  expect(testsIn(source)).toEqual([
    { name: 'test_late', title: 'the light blinks slowly' },
    { name: 'test_plain', title: 'test_plain' },
    { name: 'test_soon', title: 'it is quick' },
    { name: 'test_long', title: 'the screen shows' },
  ]);
});

it('finds none where there is none', () => {
  expect(testsIn('')).toEqual([]);
  expect(testsIn('x = "def test_x():"')).toEqual([]);
});
