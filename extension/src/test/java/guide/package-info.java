/** The classes that docs/guide.md shows, as an application would have them, and the tests that run them. */
package guide;
