/** All programs of the example in one. */
@NullMarked
package com.example.printshop;

import org.jspecify.annotations.NullMarked;
