/** All programs of the example in one. */
@NullMarked
package com.example.library;

import org.jspecify.annotations.NullMarked;
